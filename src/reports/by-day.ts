/** Things by the day that something happens to them, in the order given. */
export function byDay<Item>(items: readonly Item[], dayOf: (item: Item) => number): ReadonlyMap<number, readonly Item[]> {
  const days = new Map<number, Item[]>();
  for (const item of items) {
    const day = dayOf(item);
    const there = days.get(day);
    if (there) there.push(item);
    else days.set(day, [item]);
  }
  return days;
}

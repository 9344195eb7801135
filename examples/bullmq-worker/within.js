/**
 * Waits for some work, but not for ever.
 *
 * @template T
 * @param {Promise<T>} work
 * @param {number} seconds
 * @param {string} otherwise what the error says
 * @returns {Promise<T>}
 */
export async function within(work, seconds, otherwise) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(otherwise)), seconds * 1000);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

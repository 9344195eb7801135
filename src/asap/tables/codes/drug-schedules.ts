/** How a product is controlled. */
export const drugSchedules = {
  '01': 'cannabis or cannabis extract',
  '02': 'schedule II',
  '03': 'schedule III',
  '04': 'schedule IV',
  '05': 'schedule V',
  '06': 'drug of concern to the state',
  '07': 'CBD',
  '99': 'not controlled',
} as const;

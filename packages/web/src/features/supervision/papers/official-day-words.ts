/** 2026年11月5日, as papers write a day in every language of the screen. */
export function officialDayWords(day: string): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${year}年${month}月${date}日`;
}

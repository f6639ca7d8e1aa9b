/**
 * Levenshtein distance: the fewest letters to insert, delete or replace to turn one text into the other.
 * @param most distances beyond it are of no interest and come out as Infinity, without working them out
 */
export function editDistance(a: string, b: string, most = Infinity): number {
  if (Math.abs(a.length - b.length) > most) return Infinity;
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    let nearest = i;
    for (let j = 1; j <= b.length; j++) {
      const replace = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const distance = Math.min(replace, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1);
      current.push(distance);
      nearest = Math.min(nearest, distance);
    }
    if (nearest > most) return Infinity;
    previous = current;
  }
  return previous[b.length] ?? 0;
}

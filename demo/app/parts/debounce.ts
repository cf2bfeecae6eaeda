// Waits until calls stop coming, then makes the last one.
export function debounce<A extends readonly unknown[]>(
  milliseconds: number,
  call: (...values: A) => void,
): (...values: A) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (...values) => {
    clearTimeout(timer);
    timer = setTimeout(() => call(...values), milliseconds);
  };
}

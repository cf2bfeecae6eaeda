// Waits until calls stop, then makes the last call.
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

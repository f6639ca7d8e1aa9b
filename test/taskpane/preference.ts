/** jsdom knows no preference for dark or light: this gives it one. */
export function prefer(scheme: "dark" | "light"): void {
  window.matchMedia = (media) =>
    ({
      media,
      matches: scheme === "dark",
      addEventListener: () => {},
      removeEventListener: () => {},
    }) as unknown as MediaQueryList;
}

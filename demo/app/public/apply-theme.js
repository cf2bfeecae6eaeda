// Sets the chosen theme before the first paint; a module would run after it and flash. Without a choice, the system's.
(() => {
  try {
    const theme = localStorage.getItem('keel-theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  } catch {
    // Storage is blocked: the system's theme it is.
  }
})();

// Sets the chosen theme before the first paint; a module would run later and flash. Default: the system's theme.
(() => {
  try {
    const theme = localStorage.getItem('keel-theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  } catch {
    // Storage is blocked: use the system's theme.
  }
})();

// Before anything is painted: the theme that was chosen here; without a choice the system's.
try {
  const chosen = localStorage.getItem("theme");
  if (chosen) document.documentElement.dataset.theme = chosen;
} catch {
  // Storage may be forbidden; then the choice lasts as long as the page.
}

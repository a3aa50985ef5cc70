// The one script of the site. Every page is complete without it; it adds what a reader may want on top.
"use strict";

// == theme ==
// Three states: as the system has it, light, dark. The style sheet does the rest.
const themes = ["auto", "light", "dark"];

// Storage may be forbidden; then the choice lasts for the page.
function storedTheme() {
  try {
    return localStorage.getItem("theme");
  } catch {
    return null;
  }
}

function storeTheme(theme) {
  try {
    localStorage.setItem("theme", theme);
  } catch {
    // Nothing to do: the page has the theme already.
  }
}

function setTheme(theme, button) {
  if (theme === "auto") {
    delete document.documentElement.dataset.theme;
  } else {
    document.documentElement.dataset.theme = theme;
  }
  button.title = `Theme: ${theme}`;
  button.setAttribute("aria-label", button.title);
}

function addThemeSwitch(header) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "theme";
  let theme = themes.includes(storedTheme()) ? storedTheme() : "auto";
  setTheme(theme, button);
  button.addEventListener("click", () => {
    theme = themes[(themes.indexOf(theme) + 1) % themes.length];
    setTheme(theme, button);
    storeTheme(theme);
  });
  header.append(button);
}

addThemeSwitch(document.querySelector(".site-header"));

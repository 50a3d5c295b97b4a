// The only script of the dashboard. It holds no data and writes no report text.
// One set of listeners for the whole document: links, arrow keys in tables, copying, printing, language and theme.
export default function ({ data }) {
  const root = document.documentElement;
  root.lang = data.lang;
  root.dir = data.dir;
  setTheme(data.theme);
  if (window.riwaya) return;
  window.riwaya = true;
  seek();
  reveal();
  const inside = (event, what) => event.composedPath().find((e) => e.matches && e.matches(what));

  // A link to another view changes the address once and lets Streamlit follow it: no reload, one step in the history.
  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = inside(event, "a[href]");
    if (!link || (link.target && link.target !== "_self") || link.hasAttribute("download")) return;
    const to = new URL(link.href, location.href);
    if (to.origin !== location.origin || to.pathname.includes("/app/static/") || to.pathname.includes("/media/")) return;
    if (to.pathname === location.pathname && to.search === location.search && to.hash) return;
    if (!link.closest(".riwaya, .topbar, .frame")) return;
    event.preventDefault();
    const samePage = to.pathname === location.pathname;
    history.pushState(null, "", to.pathname + to.search + to.hash);
    window.dispatchEvent(new PopStateEvent("popstate"));
    if (!samePage || link.dataset.top !== undefined) toTop();
    if (!samePage) settle(document.title);
    seek();
  });

  // Arrow keys walk through a grid; left and right follow the direction of the page.
  document.addEventListener("keydown", (event) => {
    const cell = inside(event, "[data-grid] [data-r]");
    if (!cell) return;
    const right = root.dir === "rtl" ? -1 : 1;
    const step = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, right], ArrowLeft: [0, -right],
                   Home: [0, -1e6], End: [0, 1e6] }[event.key];
    if (!step) return;
    const grid = cell.closest("[data-grid]");
    const row = +cell.dataset.r + step[0];
    let column = +cell.dataset.c + step[1];
    if (Math.abs(step[1]) > 1) {
      const all = [...grid.querySelectorAll(`[data-r="${row}"]`)];
      column = +all[step[1] < 0 ? 0 : all.length - 1].dataset.c;
    }
    const next = grid.querySelector(`[data-r="${row}"][data-c="${column}"]`);
    if (!next) return;
    event.preventDefault();
    cell.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  });

  // Reports of one's own live in this visit: the browser asks before it drops them.
  window.addEventListener("beforeunload", (event) => {
    if (document.querySelector(".frame.mine")) event.preventDefault();
  });

  // A cell's words are its name; whoever points at it reads them as a tooltip.
  document.addEventListener("pointerover", (event) => {
    const cell = inside(event, ".cell[aria-label]");
    if (cell && !cell.title) cell.title = cell.getAttribute("aria-label");
  }, { passive: true });

  document.addEventListener("click", (event) => {
    const button = inside(event, "[data-act]");
    if (!button) return;
    if (button.dataset.act === "print") window.print();
    if (button.dataset.act === "copy-link") {
      copy(new URL(location.pathname + "?" + button.dataset.query, location.origin).href, button);
    }
    if (button.dataset.act === "copy") copy(button.dataset.text.replace("{link}", location.origin + location.pathname + "?" + button.dataset.query), button);
  });

  function copy(text, button) {
    const done = () => {
      const before = button.textContent;
      button.textContent = button.dataset.done || before;
      button.setAttribute("aria-live", "polite");
      setTimeout(() => { button.textContent = before; }, 1800);
    };
    if (navigator.clipboard && window.isSecureContext) { navigator.clipboard.writeText(text).then(done); return; }
    const field = document.createElement("textarea"); // http without a certificate: no clipboard there
    field.value = text;
    field.style.cssText = "position:fixed;opacity:0";
    document.body.append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
    done();
  }

  // The statement the address points to comes into view once it is there.
  function seek(tries = 40) {
    if (!new URLSearchParams(location.search).has("focus") || !tries) return;
    const here = document.querySelector(".riwaya .here");
    if (here) here.scrollIntoView({ block: "center" });
    else setTimeout(seek, 100, tries - 1);
  }

  // On another page the reading begins at its heading, for those who read by ear or by keyboard.
  function settle(before, tries = 40) {
    const heading = document.querySelector("#content");
    if (heading && document.title !== before) { heading.focus({ preventScroll: true }); reveal(); }
    else if (tries) setTimeout(settle, 100, before, tries - 1);
  }

  // On a phone the pages scroll sideways: the one shown comes into view.
  function reveal(tries = 40) {
    const here = document.querySelector(".topbar [aria-current=page]");
    const bar = here && here.closest(".topbar");
    if (bar) bar.scrollLeft += here.getBoundingClientRect().left - bar.getBoundingClientRect().left - bar.clientWidth / 3;
    else if (tries) setTimeout(reveal, 100, tries - 1);
  }

  function toTop() {
    const main = document.querySelector("[data-testid=stMain]");
    if (main) main.scrollTo({ top: 0 });
  }
}

// Streamlit follows the system's theme and has no way to set one by address. It asks `matchMedia`, and asks again after
// printing; so we answer for the address and let it ask. "" gives the system's answer back.
function setTheme(theme) {
  if (!window.riwayaMedia) window.riwayaMedia = window.matchMedia.bind(window);
  const ask = window.riwayaMedia;
  if (!window.riwayaScheme) window.riwayaScheme = setInterval(scheme, 500);
  setTimeout(scheme, 0);
  if ((window.riwayaTheme || "") === theme) return;
  window.riwayaTheme = theme;
  window.matchMedia = (query) => {
    const real = ask(query);
    if (!theme || !/prefers-color-scheme:\s*dark/.test(query)) return real;
    return new Proxy(real, {
      get: (target, name) => {
        if (name === "matches") return theme === "dark";
        const value = target[name];
        return typeof value === "function" ? value.bind(target) : value;
      },
    });
  };
  window.dispatchEvent(new Event("afterprint"));
}

// Popovers hang outside the app's element, where its colour scheme does not reach.
function scheme() {
  const app = document.querySelector(".stApp");
  const used = app && getComputedStyle(app).colorScheme;
  if (used && document.documentElement.style.colorScheme !== used) document.documentElement.style.colorScheme = used;
}

// Questions to ask of a page as it is laid out now: does it fit, is a text cut off, can everything be hit?

/** How many pixels the page is wider than its window. */
export const overflow = (page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Texts that do not show whole: cut by their own box or by one around it, or beyond the edge of the window. */
export const clipped = (page) =>
  page.evaluate(() => {
    const found = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const holder = node.parentElement;
      if (!node.data.trim() || !holder.checkVisibility({ visibilityProperty: true }) || holder.closest(".mm-hidden")) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const text = range.getBoundingClientRect();
      const say = (why) => found.push(`${why}: ${node.data.trim().slice(0, 40)} (${holder.className || holder.tagName})`);
      let scrolls = false;
      for (let box = holder; box && box !== document.body; box = box.parentElement) {
        const style = getComputedStyle(box);
        scrolls ||= /auto|scroll/.test(style.overflowX);
        const { left, right, top, bottom } = box.getBoundingClientRect();
        const cutsX = /hidden|clip/.test(style.overflowX) && (text.left < left - 1 || text.right > right + 1);
        const cutsY = /hidden|clip/.test(style.overflowY) && (text.top < top - 1 || text.bottom > bottom + 1);
        if (cutsX || cutsY) say("cut");
      }
      if (!scrolls && (text.left < -1 || text.right > document.documentElement.clientWidth + 1)) say("beyond the edge");
    }
    return found;
  });

/** Pairs of texts that lie on each other, within each element that the selector names. */
export const overlapping = (page, selector) =>
  page.locator(selector).evaluateAll((texts) => {
    const boxes = texts.filter((text) => text.checkVisibility({ visibilityProperty: true })).map((text) => {
      const range = document.createRange();
      range.selectNodeContents(text);
      return [text.innerText, range.getBoundingClientRect()];
    });
    const meet = (a, b) =>
      a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
    return boxes.flatMap(([name, box], place) =>
      boxes.slice(place + 1).filter(([, other]) => meet(box, other)).map(([other]) => `${name} on ${other}`),
    );
  });

/** What can be hit and is smaller than it has to be: 44 × 44 pixels for answers and main buttons, 24 × 24 for the rest. */
export const smallTargets = (page) =>
  page.evaluate(() => {
    const LARGE = ".mm-level, .mm-primary, .mm-secondary";
    const found = new Set();
    for (const control of document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']")) {
      const target = control.closest("label") ?? control;
      if (!target.checkVisibility({ visibilityProperty: true })) continue;
      const { width, height } = target.getBoundingClientRect();
      const least = target.matches(LARGE) ? 44 : 24;
      if (width < least - 0.01 || height < least - 0.01) {
        found.add(`${Math.round(width)} × ${Math.round(height)}: ${(target.innerText || target.className).slice(0, 40)}`);
      }
    }
    return [...found];
  });

/** Waits until nothing on the page moves or changes colour by itself. */
export const atRest = (page) =>
  page.evaluate(() => Promise.allSettled(document.getAnimations().map((animation) => animation.finished)));

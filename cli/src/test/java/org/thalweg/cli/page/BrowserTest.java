package org.thalweg.cli.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** What holds for every page in a browser; skipped where there is none. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrowserTest {

    private static final double CONTRAST = 4.5;

    /** Texts whose contrast to the ground behind them is too small (WCAG 2, success criterion 1.4.3). */
    private static final String FAINT_TEXTS = """
            (() => {
              const parts = (text) => (text.match(/[0-9.]+/g) || [0, 0, 0, 0]).map(Number);
              const light = (text) => parts(text).slice(0, 3)
                .map((v) => v / 255).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
                .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
              const ground = (element) => {
                for (let e = element; e; e = e.parentElement) {
                  const color = getComputedStyle(e).backgroundColor;
                  if (parts(color).length < 4 || parts(color)[3] > 0) { return color; }
                }
                return 'rgb(255, 255, 255)';
              };
              const faint = [];
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walker.nextNode()) {
                const element = walker.currentNode.parentElement;
                const box = element.getBoundingClientRect();
                const skipped = !walker.currentNode.textContent.trim() || box.width === 0
                  || element.closest('script, style, noscript, title, desc');
                if (!skipped) {
                  const style = getComputedStyle(element);
                  const a = light(element.closest('svg') ? style.fill : style.color);
                  const b = light(ground(element));
                  const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
                  if (ratio < %s) { faint.push(ratio.toFixed(2) + ' ' + walker.currentNode.textContent.trim()); }
                }
              }
              return faint;
            })()""".formatted(CONTRAST);

    /** Charts without a sentence, drawings without a name, things to operate that the keyboard does not reach. */
    private static final String INACCESSIBLE = """
            (() => {
              const found = [];
              document.querySelectorAll('figure').forEach((f) => {
                if (!f.querySelector('figcaption') || !f.querySelector('.note')) { found.push('figure without words'); }
              });
              document.querySelectorAll('.chart svg').forEach((s) => {
                const named = s.closest('[aria-label]') || s.querySelector('[aria-label]') || s.getAttribute('aria-label');
                if (!named) { found.push('chart without description'); }
              });
              document.querySelectorAll('[role=button]').forEach((b) => {
                if (b.tabIndex < 0 || !b.getAttribute('aria-label')) { found.push('button ' + b.outerHTML.slice(0, 80)); }
              });
              document.querySelectorAll('select, input').forEach((s) => {
                if (!s.closest('label')) { found.push('control without label'); }
              });
              document.querySelectorAll('[id]').forEach((e) => {
                if (document.querySelectorAll('#' + CSS.escape(e.id)).length > 1) { found.push('twice: ' + e.id); }
              });
              return found;
            })()""";

    private Browser browser;

    @BeforeAll
    void startBrowser() throws Exception {
        assumeTrue(Browser.program().isPresent(), "chromium is not on the path");
        browser = Browser.start();
    }

    @AfterAll
    void stopBrowser() throws Exception {
        if (browser != null) {
            browser.close();
        }
    }

    final Browser browser() {
        return browser;
    }

    /**
     * The page needs nothing but itself, complains of nothing, fits, and can be read, narrow and wide, light and dark;
     * leaves a picture of each.
     */
    final void requireSound(Path page, String name) throws Exception {
        for (String scheme : List.of("light", "dark")) {
            requireSound(page, name, 400, scheme);
            requireSound(page, name, 1400, scheme);
        }
    }

    /** Every drawing can be saved, as a file that needs neither the page's styles nor its named colors. */
    final void requireDrawingsCanBeSaved(Path page) throws Exception {
        browser.screen(1400, 900, "light");
        browser.open(page);
        assertThat((List<?>) browser.evaluate("""
                [...document.querySelectorAll('.saving')].map((saving) => {
                  const svg = saving.parentElement.querySelector('svg');
                  const text = Page.standaloneSvg(svg);
                  const read = new DOMParser().parseFromString(text, 'image/svg+xml');
                  const names = [...saving.querySelectorAll('button')].map((b) => b.getAttribute('aria-label')).join();
                  return read.querySelector('parsererror') ? 'not well formed' : text.includes('var(') ? 'named colors'
                    : /^Save .* as SVG,Save .* as PNG$/.test(names) ? 'fine' : names;
                })""")).isNotEmpty().allMatch("fine"::equals);
        browser.evaluate(
                "Page.pictureOf(document.querySelector('.saving').parentElement.querySelector('svg'))"
                        + ".then((bytes) => bytes.slice(0, 4).text()).then((head) => { document.body.dataset.picture = head; })");
        browser.await("(document.body.dataset.picture || '').endsWith('PNG')");
        assertThat(browser.problems()).isEmpty();
    }

    private void requireSound(Path page, String name, int width, String scheme) throws Exception {
        String where = name + " at " + width + " px, " + scheme;
        browser.screen(width, 900, scheme);
        browser.open(page);
        browser.picture(Path.of("target", "pages", name + "-" + width + "-" + scheme + ".png"));
        assertThat(browser.problems()).as(where).isEmpty();
        assertThat(browser.requests()).as(where).containsExactly(page.toUri().toString());
        assertThat((Integer) browser.evaluate("document.documentElement.scrollWidth"))
                .as("%s: width of the content", where)
                .isLessThanOrEqualTo(width);
        assertThat((List<?>) browser.evaluate(FAINT_TEXTS)).as(where).isEmpty();
        assertThat((List<?>) browser.evaluate(INACCESSIBLE)).as(where).isEmpty();
        assertThat((Integer) browser.evaluate("document.querySelectorAll('.chart:not([data-drawn])').length"))
                .as("%s: charts not drawn", where)
                .isZero();
    }
}

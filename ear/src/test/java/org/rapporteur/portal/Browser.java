package org.rapporteur.portal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Assumptions;
import org.rapporteur.application.Application;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;

/** Chromium without its windows, as the people of the story use it: each person in a browser of their own, and every page looked at for accessibility. */
final class Browser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium-headless-shell");
    private static final Path PICTURES = Path.of(System.getProperty("rapporteur.target")).resolve("../../docs/screens").normalize();
    private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--no-first-run",
            // Letters stand where they would on a screen of today, not on whole pixels.
            "--font-render-hinting=none");
    private static final int WIDE = 1280;
    private static final int NARROW = 390;
    private static final int HEIGHT = 900;

    private final Application application;
    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final List<String> complaints = new ArrayList<>();

    private Browser(Application application) {
        this.application = application;
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright.chromium().launch(new LaunchOptions().setExecutablePath(CHROMIUM).setArgs(FLAGS));
    }

    /** Skips the test in words where the machine has no headless shell of Chromium. */
    static Browser open(Application application) {
        Assumptions.assumeTrue(Files.isExecutable(CHROMIUM), "The headless shell of Chromium is not installed, so the story in the browser is skipped");
        return new Browser(application);
    }

    /** A window in which nobody is signed in. */
    Page window() {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions().setBaseURL(application.url())
                .setViewportSize(WIDE, HEIGHT).setLocale("en-GB"));
        var page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && message.text().contains("Content Security Policy")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        return page;
    }

    /** A window in which this person is signed in and sees their work. */
    Page as(String name) {
        return as(name, application.account(name).password());
    }

    /** The same for somebody whose account a test has opened. */
    Page as(String name, String password) {
        var page = window();
        page.navigate("/sign-in");
        signIn(page, name, password);
        page.waitForURL("**/work");
        return page;
    }

    static void signIn(Page page, String name, String password) {
        page.getByLabel("Name").fill(name);
        page.getByLabel("Password").fill(password);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
    }

    /** Waits until all diagrams of the page are drawn. */
    static void drawn(Page page) {
        page.waitForSelector("[data-drawn]");
        until(page, "[...document.querySelectorAll('[data-diagram]')].every(each => each.dataset.drawn === 'true')");
    }

    /** Asked from outside: what the page itself evaluates its security policy refuses. */
    private static void until(Page page, String condition) {
        page.waitForCondition(() -> (Boolean) page.evaluate(condition));
    }

    /** Takes a picture for the documentation, wide and narrow, and has the page looked at for accessibility. */
    void look(Page page, String name) {
        page.waitForLoadState();
        until(page, "!window.PrimeFaces || PrimeFaces.ajax.Queue.isEmpty()");
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
        page.setViewportSize(NARROW, HEIGHT);
        if (!(Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth + 1")) {
            complaints.add(name + " does not fit into " + NARROW + " pixels");
        }
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + "-narrow.png")));
        page.setViewportSize(WIDE, HEIGHT);
        complaints.addAll(barriers(page, name));
    }

    /** What those who cannot see or point would stumble over. */
    private static List<String> barriers(Page page, String name) {
        // Pages have no frames; for their sake the other mode opens another page each time.
        return new AxeBuilder(page).setLegacyMode(true).analyze().getViolations().stream()
                .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                .map(rule -> name + ": " + rule.getId() + ": " + rule.getHelp() + " at " + rule.getNodes().stream().map(node -> String.valueOf(node.getTarget())).toList()).toList();
    }

    /** What scripts, the security policy and the look at accessibility complained of on the way. */
    List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}

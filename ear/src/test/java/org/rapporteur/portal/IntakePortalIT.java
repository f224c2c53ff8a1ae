package org.rapporteur.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.application.Application;
import org.rapporteur.application.Eventually;
import org.rapporteur.application.SharedApplication;

/** Files are dropped in the browser: folders, many at once, and a large one whose connection breaks. */
@ExtendWith(SharedApplication.class)
class IntakePortalIT {

    private static final int MANY = 60;
    private static final int PIECES = 3;
    private static final int PIECE = 8 << 20;
    private static final double PATIENCE = 60_000;

    @TempDir
    private Path folder;

    @Test
    void aFolderIsHandedInWithWhatIsToldOfIt(Application application) throws IOException {
        var desk = Files.createDirectories(folder.resolve("Desk of the port/2026 선장"));
        for (var i = 0; i < MANY; i++) {
            Files.writeString(desk.resolve("편지 " + i + ".txt"), "Letter number " + i + ".");
        }
        Files.createFile(desk.resolve("empty.bin"));
        try (var browser = Browser.open(application)) {
            var page = browser.as("maritime");
            page.navigate("/evidence");
            page.getByLabel("Reliability of the source").selectOption("B");
            page.locator("input[webkitdirectory]").setInputFiles(folder.resolve("Desk of the port"));
            assertThat(page.getByText("Choose both or neither, and drop the files again.")).isVisible();
            page.getByLabel("Credibility of what it says").selectOption("2");
            page.getByLabel("Source", new Page.GetByLabelOptions().setExact(false)).first().fill("The harbour master");
            page.locator("input[webkitdirectory]").setInputFiles(folder.resolve("Desk of the port"));
            assertThat(page.locator(".drop .sum")).containsText((MANY + 1) + " of " + (MANY + 1) + " files are here", patiently());
            assertThat(page.locator(".drop .failed")).isHidden();
            assertThat(page.locator("table.list tbody tr").first()).isVisible();
            browser.look(page, "intake-folder");

            var told = application.as("maritime").get("/exhibits?size=100").json().get("items");
            var one = new ArrayList<String>();
            told.forEach(each -> {
                if (each.get("fileName").asText().equals("편지 7.txt")) {
                    one.add(each.get("id").asText());
                    Assertions.assertThat(each.get("grade").asText()).isEqualTo("B2");
                    Assertions.assertThat(each.get("source").asText()).isEqualTo("The harbour master");
                }
            });
            Assertions.assertThat(application.as("maritime").get("/exhibits/" + one.get(0) + "/source").json().get("obtainedFrom").asText()).isEqualTo("Desk of the port/2026 선장/편지 7.txt");
            Assertions.assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void onANarrowScreenWhatWaitsIsSaidUnderTheFiles(Application application) throws IOException {
        var desk = Files.createDirectories(folder.resolve("phone"));
        for (var i = 0; i < 3 * MANY; i++) {
            Files.writeString(desk.resolve("note " + i + ".txt"), "Note number " + i + ".");
        }
        try (var browser = Browser.open(application)) {
            Eventually.see(Duration.ofSeconds(240), () -> application.as("maritime").get("/exhibits/queue").expect(200).json(), queue -> queue.get("waiting").asInt() + queue.get("pictures").asInt() == 0);
            var page = browser.as("maritime");
            page.setViewportSize(390, 900);
            page.navigate("/evidence");
            var source = page.getByLabel("Source", new Page.GetByLabelOptions().setExact(false)).first();
            assertThat(source).isHidden();
            page.getByText("About the files you drop next").click();
            source.fill("A phone");
            page.getByText("About the files you drop next").click();
            page.locator("input[webkitdirectory]").setInputFiles(desk);
            var ahead = page.locator("#intake\\:ahead");
            assertThat(ahead).containsText(Pattern.compile("(being read|wait).*It takes about .* more\\."), patiently());
            Assertions.assertThat(ahead.boundingBox().y).isBetween(page.locator("#drop").boundingBox().y, page.locator("#about").boundingBox().y);
            assertThat(page.locator(".drop .sum")).containsText(3 * MANY + " of " + 3 * MANY, patiently());
            assertThat(ahead).isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(PATIENCE));
            Assertions.assertThat(application.as("maritime").get("/exhibits?size=1").json().at("/items/0/source").asText()).isEqualTo("A phone");
            Assertions.assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void aLargeFileGoesOnAfterACutAndAReload(Application application) throws IOException {
        var bytes = new byte[PIECES * PIECE - 1000];
        new Random(5).nextBytes(bytes);
        var large = Files.write(folder.resolve("위성사진 recording of the bridge, camera 2.bin"), bytes);
        try (var browser = Browser.open(application)) {
            var page = browser.as("maritime");
            page.onDialog(Dialog::accept);
            var sent = new ArrayList<String>();
            var pieces = new AtomicInteger();
            page.route("**/api/v1/uploads/*", route -> {
                if (!route.request().method().equals("PATCH")) {
                    route.resume();
                } else if (pieces.incrementAndGet() == 2) {
                    // The line breaks, and the answers that follow find no way either until the page is loaded anew.
                    route.abort();
                } else if (pieces.get() > 2 && pieces.get() < 100) {
                    route.abort();
                } else {
                    sent.add(route.request().headerValue("upload-offset"));
                    route.resume();
                }
            });
            page.navigate("/evidence");
            page.locator("input[type=file]").first().setInputFiles(large);
            assertThat(page.getByText("it goes on by itself as soon as it does")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
            browser.look(page, "intake-cut");
            page.reload();
            assertThat(page.getByText("These files have come in part only.")).isVisible();
            assertThat(page.locator(".drop .left")).containsText("8.4 MB of 25.2 MB");
            browser.look(page, "intake-left");
            pieces.set(100);
            page.locator("input[type=file]").first().setInputFiles(large);
            assertThat(page.locator(".drop .sum")).containsText("1 of 1 file is here", patiently());
            Assertions.assertThat(sent).containsExactly("0", "" + PIECE, "" + 2 * PIECE);
            var exhibit = application.as("maritime").get("/exhibits?size=1").json().get("items").get(0);
            Assertions.assertThat(exhibit.get("size").asLong()).isEqualTo(bytes.length);
            Assertions.assertThat(application.as("maritime").get("/exhibits/" + exhibit.get("id").asText() + "/original").bytes()).isEqualTo(bytes);
            Assertions.assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void whatIsNotTakenIsTriedAgain(Application application) throws IOException {
        var file = Files.writeString(folder.resolve("refused at first.txt"), "Refused at first.");
        try (var browser = Browser.open(application)) {
            var page = browser.as("maritime");
            var refusals = new AtomicInteger();
            page.route("**/api/v1/uploads", route -> {
                if (route.request().method().equals("POST") && refusals.getAndIncrement() == 0) {
                    route.fulfill(new Route.FulfillOptions().setStatus(507).setContentType("application/problem+json").setBody("{\"detail\":\"The disk of the server is full.\"}"));
                } else {
                    route.resume();
                }
            });
            page.navigate("/evidence");
            page.locator("input[type=file]").first().setInputFiles(file);
            assertThat(page.locator(".drop .failed")).containsText("The disk of the server is full.");
            assertThat(page.locator(".drop .sum")).containsText("Not taken: 1.");
            browser.look(page, "intake-failed");
            page.locator(".drop").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Try all of these again")).click();
            assertThat(page.locator(".drop .sum")).containsText("1 of 1 file is here", patiently());
            assertThat(page.locator(".drop .failed")).isHidden();
            page.locator("input[type=file]").first().setInputFiles(file);
            assertThat(page.locator(".drop .held")).containsText("is here already under the same SHA-256");
            Assertions.assertThat(browser.complaints()).isEmpty();
        }
    }

    private static LocatorAssertions.ContainsTextOptions patiently() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE);
    }
}

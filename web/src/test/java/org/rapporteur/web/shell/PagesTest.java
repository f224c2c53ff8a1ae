package org.rapporteur.web.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** One page, one bean, one address. */
class PagesTest {

    @TestFactory
    List<DynamicTest> everyPageHasItsBeanAndUsesIt() {
        return Sources.pages().entrySet().stream().map(page -> DynamicTest.dynamicTest(page.getKey(), () -> {
            var parts = page.getKey().substring(1).replace(".xhtml", "").split("/");
            assertThat(parts).as("<feature>/<name>.xhtml").hasSize(2);
            var bean = Arrays.stream(parts[1].split("-")).map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1)).collect(Collectors.joining()) + "Page";
            var source = Sources.JAVA.resolve("org/rapporteur/web").resolve(parts[0]).resolve(bean + ".java");
            assertThat(Files.exists(source)).as("%s needs %s", page.getKey(), source).isTrue();
            var name = Character.toLowerCase(bean.charAt(0)) + bean.substring(1);
            assertThat(page.getValue()).as("%s is the bean of its page", name).contains(name);
        })).toList();
    }

    @Test
    void everyPageHasOneAddress() {
        assertThat(new Pages(Sources.pages().keySet()).fileByAddress()).hasSameSizeAs(Sources.pages().keySet());
    }

    @Test
    void pagesHoldNoStylingAndNoUnescapedText() {
        Sources.pages().forEach((file, page) -> {
            // What is published is a fragment of our own making, escaped when it was made.
            assertThat(page.contains("escape=\"false\"")).as(file).isEqualTo(file.equals("/publication/publication.xhtml"));
            assertThat(page).as(file).doesNotContain("<style").doesNotContain("<script");
            assertThat(page).as(file).doesNotContainPattern("\\son[a-z]+=\"").doesNotContainPattern("\\sstyle=\"");
        });
        Sources.parts().forEach((file, part) -> assertThat(part).as(file).doesNotContain("escape=\"false\"").doesNotContain("<script>"));
    }

    @Test
    void frontDoorsAreShortAndOthersAreWithTheirFeature() {
        assertThat(Pages.address("/workflow/work.xhtml")).isEqualTo("/work");
        assertThat(Pages.address("/report/report.xhtml")).isEqualTo("/report");
        assertThat(Pages.address("/report/draft.xhtml")).isEqualTo("/report/draft");
        assertThat(Pages.textKey("/report/draft.xhtml")).isEqualTo("report.draft");
        assertThat(Pages.textKey("/work.xhtml")).isEqualTo("work");
    }

    @Test
    void twoPagesNeverShareAnAddress() {
        assertThatThrownBy(() -> new Pages(List.of("/report/search.xhtml", "/evidence/search.xhtml"))).hasMessageContaining("same address");
    }
}

package org.rapporteur.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;

import org.junit.jupiter.api.Test;

class ForeignPostsTest {

    private static final URI OURS = URI.create("https://reports.example.org");
    private static final URI PLAIN = URI.create("http://10.1.2.3:8080");
    private static final String HOST = "reports.example.org";

    @Test
    void whatTheBrowserCallsForeignIsForeign() {
        assertThat(ForeignPosts.isForeign("cross-site", null, HOST, OURS)).isTrue();
        assertThat(ForeignPosts.isForeign("same-site", "https://reports.example.org", HOST, OURS)).isTrue();
        assertThat(ForeignPosts.isForeign("same-origin", "null", HOST, OURS)).isFalse();
        assertThat(ForeignPosts.isForeign("none", null, HOST, OURS)).isFalse();
    }

    @Test
    void withoutTheBrowsersWordTheOriginDecides() {
        assertThat(ForeignPosts.isForeign(null, "https://evil.example", HOST, OURS)).isTrue();
        assertThat(ForeignPosts.isForeign(null, "https://reports.example.org", HOST, OURS)).isFalse();
        assertThat(ForeignPosts.isForeign(null, null, HOST, OURS)).isFalse();
    }

    @Test
    void aHiddenOriginIsOursOnlyWhereBrowsersCannotSayMore() {
        assertThat(ForeignPosts.isForeign(null, "null", HOST, OURS)).isTrue();
        assertThat(ForeignPosts.isForeign(null, "null", "10.1.2.3:8080", PLAIN)).isFalse();
    }
}

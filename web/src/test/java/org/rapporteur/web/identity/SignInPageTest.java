package org.rapporteur.web.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** After signing in one goes where one wanted to go, if that is here. */
class SignInPageTest {

    @ParameterizedTest
    @ValueSource(strings = {"/work", "/report?id=6f1c&paragraph=14", "/report/draft?id=1", "/public/report?symbol=MSMT-2026-1", "/"})
    void aPlaceOfThisPortalIsKept(String then) {
        assertThat(SignInPage.local(then)).isEqualTo(then);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "//evil.example", "/\\evil.example", "https://evil.example", "javascript:alert(1)", "work", "/work\r\nSet-Cookie: a=b", "/sign-in?then=/work", "/x\"><script>"})
    void anythingElseLeadsToOnesWork(String then) {
        assertThat(SignInPage.local(then)).isEqualTo("/work");
    }
}

package org.rapporteur.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @Test
    void knowsThePasswordAndNoOther() {
        var stored = passwords.hash("correct horse");
        assertThat(passwords.matches("correct horse", stored)).isTrue();
        assertThat(passwords.matches("correct horsE", stored)).isFalse();
        assertThat(passwords.matches("", stored)).isFalse();
    }

    @Test
    void writesItsParametersSoThatTheyCanBeRaised() {
        assertThat(passwords.hash("x")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void hashesTheSamePasswordDifferentlyEachTime() {
        assertThat(passwords.hash("x")).isNotEqualTo(passwords.hash("x"));
    }

    @Test
    void nobodyHasAPassword() {
        assertThat(passwords.matches("nobody has this password", null)).isFalse();
    }
}

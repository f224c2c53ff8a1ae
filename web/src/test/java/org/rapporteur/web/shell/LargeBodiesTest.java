package org.rapporteur.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LargeBodiesTest {

    @ParameterizedTest
    @CsvSource({
        "application/x-www-form-urlencoded, 1000, false, false",
        "application/x-www-form-urlencoded, 3000000, false, true",
        "application/x-www-form-urlencoded, 3000000, true, true",
        "APPLICATION/X-WWW-FORM-URLENCODED; charset=UTF-8, -1, true, true",
        "application/json, 3000000, true, true",
        "application/json, -1, true, false",
        "multipart/form-data; boundary=x, 200000000, true, false",
        "multipart/form-data; boundary=x, 200000000, false, true",
        "multipart/form-data; boundary=x, -1, false, true",
        ", 3000000, true, true",
        ", -1, false, false"})
    void takesLargeBodiesAsFilesOfPeopleWhoAreSignedIn(String type, long length, boolean known, boolean refused) {
        assertThat(LargeBodies.tooLarge(type, length, known)).isEqualTo(refused);
    }
}

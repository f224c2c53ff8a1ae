package org.rapporteur.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

import org.rapporteur.shared.InputWrong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** A file comes in, whichever way: looked at, safe in the vault, shown to the anti-virus program, and only then an exhibit. No transaction is held while bytes move. */
@ApplicationScoped
class Receiving {

    private static final String MARKING_WHERE_NONE_IS_GIVEN = "confidential";
    private static final String UNNAMED = "unnamed";
    private static final int LONGEST_FILE_NAME = 1_000;

    @Inject
    private Vault vault;
    @Inject
    private VirusCheck viruses;
    @Inject
    private IntakeTurn turn;

    /** @param upload the upload that ends with it, or null */
    EvidenceIntake.Received receive(NewExhibit checked, InputStream bytes, long limit, UUID upload) throws IOException {
        var original = vault.store(bytes, limit);
        return turn.add(checked, original, viruses.look(original), upload);
    }

    /** @throws InputWrong at the field where it is */
    static NewExhibit checked(NewExhibit told) {
        var fileName = FileNames.tidy(told.fileName());
        var description = new Description(told.title() == null || told.title().isBlank() ? shortened(fileName) : FileNames.visible(told.title()), told.grade(),
                told.marking() == null || told.marking().isBlank() ? MARKING_WHERE_NONE_IS_GIVEN : told.marking(), told.caseName(), told.obtainedOn(), told.licence()).tidy();
        var origin = told.origin().tidy();
        var check = InputWrong.check().that(told.fileName() != null && !told.fileName().isBlank(), "file", "evidence.file-missing")
                .that(fileName.length() <= LONGEST_FILE_NAME, "file", "evidence.name-too-long", fileName.length(), LONGEST_FILE_NAME);
        origin.check(check);
        description.check(check);
        check.done();
        return new NewExhibit(fileName.isEmpty() ? UNNAMED : fileName, description.title() == null ? UNNAMED : description.title(),
                description.grade(), description.marking(), description.caseName(), description.obtainedOn(), description.licence(), origin, told.sealed());
    }

    /** A name that is longer than a title may be is kept as the file's name. */
    private static String shortened(String name) {
        return name.length() <= Description.LONGEST ? name : name.substring(0, Description.LONGEST - 1) + "…";
    }
}

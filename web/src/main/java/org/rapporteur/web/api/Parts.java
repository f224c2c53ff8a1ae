package org.rapporteur.web.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.rapporteur.shared.InputWrong;

import jakarta.ws.rs.core.EntityPart;

/** The parts of a multipart body by name. */
record Parts(List<EntityPart> parts) {

    private static final int LONGEST_TEXT = 4_000;

    /** A short text, or null. */
    String text(String name) {
        return parts.stream().filter(part -> name.equals(part.getName())).findFirst().map(part -> {
            try (var content = part.getContent()) {
                return new String(content.readNBytes(LONGEST_TEXT), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }).orElse(null);
    }

    /** @throws InputWrong if no file came with that name */
    EntityPart file(String name) {
        return parts.stream().filter(part -> name.equals(part.getName()) && part.getFileName().isPresent()).findFirst()
                .orElseThrow(() -> new InputWrong(name, "shared.file-missing"));
    }
}

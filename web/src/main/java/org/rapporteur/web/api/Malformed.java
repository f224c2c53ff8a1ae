package org.rapporteur.web.api;

import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

import org.rapporteur.shared.Said;

/** A body that is not what the call takes. Says where, in words that tell nothing of our classes. */
class Malformed extends RuntimeException {

    private final Said said;

    Malformed(Said said) {
        super(said.toString());
        this.said = said;
    }

    Malformed(JsonProcessingException json) {
        super(json);
        said = words(json);
    }

    Said said() {
        return said;
    }

    private static Said words(JsonProcessingException json) {
        if (json instanceof UnrecognizedPropertyException unknown) {
            return Said.of("problem.no-such-field", unknown.getPropertyName());
        }
        var field = json instanceof JsonMappingException mapping ? field(mapping) : "";
        if (!field.isEmpty()) {
            return Said.of("problem.wrong-kind", field);
        }
        return json.getLocation() == null ? Said.of("problem.no-json") : Said.of("problem.no-json-at", json.getLocation().getLineNr(), json.getLocation().getColumnNr());
    }

    private static String field(JsonMappingException mapping) {
        return mapping.getPath().stream().map(JsonMappingException.Reference::getFieldName).filter(name -> name != null).collect(Collectors.joining("."));
    }
}

package org.rapporteur.web.api;

import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

/** A body that is not what the call takes. Says where, in words that tell nothing of our classes. */
class Malformed extends RuntimeException {

    Malformed(String message) {
        super(message);
    }

    Malformed(JsonProcessingException json) {
        super(words(json), json);
    }

    private static String words(JsonProcessingException json) {
        if (json instanceof UnrecognizedPropertyException unknown) {
            return "There is no field “" + unknown.getPropertyName() + "” here.";
        }
        var field = json instanceof JsonMappingException mapping ? field(mapping) : "";
        if (!field.isEmpty()) {
            return "The field “" + field + "” holds something of another kind than it takes.";
        }
        var place = json.getLocation() == null ? "" : " (line " + json.getLocation().getLineNr() + ", column " + json.getLocation().getColumnNr() + ")";
        return "The body is not the JSON object that is taken here" + place + ".";
    }

    private static String field(JsonMappingException mapping) {
        return mapping.getPath().stream().map(JsonMappingException.Reference::getFieldName).filter(name -> name != null).collect(Collectors.joining("."));
    }
}

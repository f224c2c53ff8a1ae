package org.rapporteur.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

import org.rapporteur.shared.Json;
import org.rapporteur.shared.Said;
import org.rapporteur.web.shell.LargeBodies;

import com.fasterxml.jackson.core.JsonProcessingException;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;

/** JSON as {@link Json} has it, for all bodies: one mapper for what is stored and what is said. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class JsonBodies implements MessageBodyReader<Object>, MessageBodyWriter<Object> {

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type.isRecord();
    }

    @Override
    public Object readFrom(Class<Object> type, Type generic, Annotation[] annotations, MediaType media,
                           MultivaluedMap<String, String> headers, InputStream body) throws IOException {
        try {
            var bytes = body.readNBytes(LargeBodies.LONGEST + 1);
            if (bytes.length > LargeBodies.LONGEST) {
                throw new ClientErrorException("The body is larger than any text of the portal.", Response.Status.REQUEST_ENTITY_TOO_LARGE);
            }
            var read = Json.mapper().readValue(bytes, type);
            if (read == null) {
                throw new Malformed(Said.of("problem.no-body"));
            }
            return read;
        } catch (JsonProcessingException e) {
            throw new Malformed(e); // the server has its own answer to the exception itself, which is no problem+json
        }
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type != String.class && type != byte[].class && !InputStream.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(Object value, Class<?> type, Type generic, Annotation[] annotations, MediaType media,
                        MultivaluedMap<String, Object> headers, OutputStream body) throws IOException {
        body.write(Json.mapper().writeValueAsBytes(value));
    }
}

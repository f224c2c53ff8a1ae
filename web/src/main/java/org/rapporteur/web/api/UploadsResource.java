package org.rapporteur.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.rapporteur.evidence.ChecksumWrong;
import org.rapporteur.evidence.NewExhibit;
import org.rapporteur.evidence.Source;
import org.rapporteur.evidence.Upload;
import org.rapporteur.evidence.Uploading;
import org.rapporteur.evidence.Uploading.Checksum;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.Said;
import org.rapporteur.web.shell.TypedDay;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Files piece by piece, as the protocol tus 1.0 has it (creation, expiration, checksum, termination): any of its clients can hand in evidence and go on after a cut. */
@Path("/uploads")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class UploadsResource {

    private static final String VERSION = "1.0.0";
    private static final String PIECES = "application/offset+octet-stream";
    private static final int PRECONDITION_FAILED = 412;
    private static final int CHECKSUM_MISMATCH = 460;

    @Inject
    private Uploading uploading;
    @Context
    private UriInfo address;

    /** @param exhibit what it became, or nothing yet */
    public record UploadBody(String id, String fileName, long size, long offset, String exhibit, Instant expires) {

        static UploadBody of(Upload upload) {
            return new UploadBody(upload.id().toString(), upload.fileName(), upload.size(), upload.offset(), upload.exhibit() == null ? null : upload.exhibit().toString(), upload.expires());
        }
    }

    /** Begins a file. {@code Upload-Metadata} tells of it: {@code filename}, and optionally {@code title}, {@code source}, {@code obtainedBy}, {@code obtainedFrom}, {@code sealed}, {@code grade}, {@code marking}, {@code case}, {@code obtainedOn}, {@code licence}, each in Base64. */
    @POST
    @APIResponse(responseCode = "201", description = "Begun; Location is where its pieces go, of at most 200 MB each", content = @Content(schema = @Schema(implementation = UploadBody.class)))
    public Response begin(@HeaderParam("Tus-Resumable") String version, @HeaderParam("Upload-Length") String size, @HeaderParam("Upload-Metadata") String metadata) throws IOException {
        if (version != null && !VERSION.equals(version)) {
            return otherVersion();
        }
        var upload = uploading.begin(told(metadata(metadata)), number(size));
        return tus(Response.created(address.getAbsolutePathBuilder().path(upload.id().toString()).build())).header("Upload-Expires", expires(upload)).header("Tus-Max-Size", Uploading.LARGEST).entity(UploadBody.of(upload)).build();
    }

    /** What is on its way, of the caller's own. */
    @GET
    public List<UploadBody> list() {
        return uploading.mine().stream().map(UploadBody::of).toList();
    }

    /** How much of it is here; HEAD tells the same in the headers alone. */
    @GET
    @Path("/{id}")
    @APIResponse(responseCode = "200", description = "Also in the headers Upload-Offset and Upload-Length; Rapporteur-Exhibit names the exhibit that it became", content = @Content(schema = @Schema(implementation = UploadBody.class)))
    public Response get(@PathParam("id") String id) {
        var upload = uploading.get(Ids.of(id));
        return state(Response.ok(UploadBody.of(upload)), upload).build();
    }

    /** The next bytes, from {@code Upload-Offset} on. With the last ones it becomes an exhibit. */
    @PATCH
    @Path("/{id}")
    @Consumes(PIECES)
    @RequestBody(content = @Content(mediaType = PIECES, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "204", description = "Taken; Upload-Offset says how much is here, Rapporteur-Exhibit what it became, and Rapporteur-Held the number of that exhibit where the mechanism holds the same bytes already")
    @APIResponse(responseCode = "409", description = "Other bytes are the next, or another connection is sending")
    @APIResponse(responseCode = "460", description = "The bytes do not have the checksum; none was kept")
    public Response append(@PathParam("id") String id, @HeaderParam("Tus-Resumable") String version, @HeaderParam("Upload-Offset") String offset,
                           @Parameter(description = "sha1 or sha256, a blank and the digest in Base64") @HeaderParam("Upload-Checksum") String checksum, InputStream bytes) throws IOException {
        if (version != null && !VERSION.equals(version)) {
            return otherVersion();
        }
        try {
            return state(Response.noContent(), uploading.append(Ids.of(id), number(offset), bytes, checksum(checksum))).build();
        } catch (ChecksumWrong wrong) {
            return tus(Response.fromResponse(Problem.of(wrong, CHECKSUM_MISMATCH).response())).build();
        }
    }

    /** Gives it up. */
    @DELETE
    @Path("/{id}")
    @APIResponse(responseCode = "204", description = "Nothing of it is left")
    public Response stop(@PathParam("id") String id) {
        uploading.stop(Ids.of(id));
        return tus(Response.noContent()).build();
    }

    private static Response.ResponseBuilder state(Response.ResponseBuilder answer, Upload upload) {
        return tus(answer).header("Upload-Offset", upload.offset()).header("Upload-Length", upload.size()).header("Upload-Expires", expires(upload))
                .header("Rapporteur-Exhibit", upload.exhibit() == null ? null : upload.exhibit().toString()).header("Rapporteur-Held", upload.held());
    }

    private static Response.ResponseBuilder tus(Response.ResponseBuilder answer) {
        return answer.header("Tus-Resumable", VERSION);
    }

    private static Response otherVersion() {
        return tus(Response.fromResponse(Problem.of("other-version", PRECONDITION_FAILED, Said.of("problem.tus")).response())).header("Tus-Version", VERSION).build();
    }

    private static String expires(Upload upload) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(upload.expires().atOffset(ZoneOffset.UTC));
    }

    /** Below 0 where it is none, which is refused after the gate was asked. */
    private static long number(String text) {
        return text == null || !text.matches("\\d{1,18}") ? -1 : Long.parseLong(text);
    }

    private static NewExhibit told(Map<String, String> told) {
        return new NewExhibit(told.get("filename"), told.get("title"), told.get("grade"), told.get("marking"), told.get("case"), TypedDay.of(told.get("obtainedOn"), "obtainedOn"), told.get("licence"),
                new Source(told.get("source"), told.get("obtainedBy"), told.get("obtainedFrom")), Boolean.parseBoolean(told.get("sealed")));
    }

    /** Names, each with a blank and its value in Base64, between commas. */
    private static Map<String, String> metadata(String header) {
        var told = new HashMap<String, String>();
        for (var pair : header == null ? new String[0] : header.split(",")) {
            var parts = pair.strip().split(" ", 2);
            told.put(parts[0], parts.length == 1 ? "" : new String(decoded(parts[1], "metadata"), StandardCharsets.UTF_8));
        }
        return told;
    }

    private static Checksum checksum(String header) {
        if (header == null) {
            return null;
        }
        var parts = header.strip().split(" ", 2);
        if (parts.length != 2) {
            throw new InputWrong("checksum", "evidence.checksum-kinds");
        }
        return new Checksum(parts[0], decoded(parts[1], "checksum"));
    }

    private static byte[] decoded(String text, String field) {
        try {
            return Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException e) {
            throw new InputWrong(field, "evidence.not-base64");
        }
    }
}

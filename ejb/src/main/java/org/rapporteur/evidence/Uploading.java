package org.rapporteur.evidence;

import static org.rapporteur.authority.Capability.ADD_EXHIBIT;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.rapporteur.authority.Requires;
import org.rapporteur.identity.Caller;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.RuleRefuses;
import org.rapporteur.shared.Settings;
import org.rapporteur.shared.WrongState;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * A file is handed in piece by piece and becomes an exhibit with its last byte. What has come stays for a day, whatever
 * becomes of the connection, the browser or the server. An upload is seen by whoever began it and by nobody else.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Uploading {

    /** Bytes of one file. */
    public static final long LARGEST = 2L << 30;
    static final Duration KEPT = Duration.ofDays(1);

    /** What one person may have on its way at the same time. */
    private static final int MOST_FILES = 100;
    private static final long MOST_BYTES = 10L << 30;
    /** As tus calls them, and as Java does. */
    private static final Map<String, String> DIGESTS = Map.of("sha1", "SHA-1", "sha256", "SHA-256");
    /** In which somebody is writing; two connections at once would mix. */
    private static final Set<UUID> BUSY = ConcurrentHashMap.newKeySet();

    @Inject
    private Uploads uploads;
    @Inject
    private UploadPieces pieces;
    @Inject
    private Receiving receiving;
    @Inject
    private Vault vault;
    @Inject
    private Caller caller;
    @Inject
    private MomentClock clock;

    /** What a piece has to hash to. */
    public record Checksum(String algorithm, byte[] digest) {
    }

    /** @throws RuleRefuses where too much is on its way already */
    @Requires(ADD_EXHIBIT)
    public Upload begin(NewExhibit told, long size) throws IOException {
        var checked = Receiving.checked(told);
        InputWrong.check().that(size >= 0, "size", "evidence.size-missing").that(size <= LARGEST, "size", "evidence.too-large", LARGEST / (1 << 20)).done();
        var open = uploads.openOf(caller.id());
        if (open.count() >= MOST_FILES || open.bytes() + size > MOST_BYTES) {
            throw new RuleRefuses("evidence.too-much-on-its-way", open.count());
        }
        // The pieces, and the original that they become.
        vault.needRoom(Settings.dataFolder(), 2 * size);
        return seen(uploads.of(caller.id(), uploads.add(caller.id(), size, checked, clock.now())).orElseThrow());
    }

    /** What is on its way. */
    @Requires(ADD_EXHIBIT)
    public List<Upload> mine() {
        return uploads.open(caller.id()).stream().map(this::seen).toList();
    }

    @Requires(ADD_EXHIBIT)
    public Upload get(UUID id) {
        return seen(own(id));
    }

    private Uploads.Row own(UUID id) {
        return uploads.of(caller.id(), id).filter(row -> row.touchedAt().plus(KEPT).isAfter(clock.now())).orElseThrow(() -> new NotFound("upload"));
    }

    private Upload seen(Uploads.Row row) {
        return new Upload(row.id(), row.told().fileName(), row.size(), row.exhibit() != null ? row.size() : pieces.offset(row.id()), row.exhibit(), null, row.touchedAt().plus(KEPT));
    }

    /**
     * Takes the bytes from {@code offset} on. With the last one the file becomes an exhibit; whoever did not hear of that
     * sends nothing from the end on, and hears of it again.
     *
     * @param checksum of all the bytes that are sent now, or null
     * @throws WrongState    where other bytes are the next, or somebody is sending just now
     * @throws ChecksumWrong where they are not what was sent; none is kept
     */
    @Requires(ADD_EXHIBIT)
    public Upload append(UUID id, long offset, InputStream bytes, Checksum checksum) throws IOException {
        var row = own(id);
        if (row.exhibit() != null) {
            return seen(row);
        }
        if (!BUSY.add(id)) {
            throw new WrongState("evidence.upload-busy");
        }
        try {
            var here = pieces.offset(id);
            if (here != offset) {
                throw new WrongState("evidence.other-bytes-next", here);
            }
            var digest = checksum == null ? null : digest(checksum);
            if (!pieces.append(id, bytes, row.size() - here, digest, checksum == null ? null : checksum.digest())) {
                throw new ChecksumWrong();
            }
            uploads.touch(id, clock.now());
            return pieces.offset(id) == row.size() ? finished(row) : seen(row);
        } finally {
            BUSY.remove(id);
        }
    }

    private Upload finished(Uploads.Row row) throws IOException {
        try (var all = pieces.all(row.id())) {
            var received = receiving.receive(row.told(), all, LARGEST, row.id());
            pieces.remove(row.id());
            return new Upload(row.id(), row.told().fileName(), row.size(), row.size(), received.exhibit().id(), received.firstOfItsBytes() ? null : received.exhibit().number(), clock.now().plus(KEPT));
        }
    }

    private static MessageDigest digest(Checksum checksum) {
        try {
            return MessageDigest.getInstance(DIGESTS.getOrDefault(checksum.algorithm(), ""));
        } catch (NoSuchAlgorithmException e) {
            throw new InputWrong("checksum", "evidence.checksum-kinds");
        }
    }

    /** Gives it up. */
    @Requires(ADD_EXHIBIT)
    public void stop(UUID id) {
        var row = own(id);
        if (!BUSY.add(id)) {
            throw new WrongState("evidence.upload-busy");
        }
        try {
            uploads.remove(row.id());
            pieces.remove(row.id());
        } finally {
            BUSY.remove(id);
        }
    }
}

package org.rapporteur.evidence.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;

import org.rapporteur.shared.Json;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import com.google.crypto.tink.streamingaead.AesGcmHkdfStreamingParameters;
import com.google.crypto.tink.streamingaead.AesGcmHkdfStreamingParameters.HashType;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;

/**
 * The keys of the vault, from one file. Files are encrypted in pieces of 64 kB, each authenticated with its place, short
 * things as a whole. Names are made from hashes by a key of their own, which is never replaced: whoever has a document and
 * sees the names cannot tell whether the vault has it too.
 */
public final class Keyring {

    private static final byte[] OF_AN_ORIGINAL = "original".getBytes(StandardCharsets.UTF_8);
    private static final int NAME_BYTES = 32;
    private static final int MARK_BYTES = 8;
    /** Of 1 MB Java encrypts half as many in the same time: what it does in few long calls is compiled late. */
    private static final int PIECE = 64 << 10;
    private static final int KEY_BYTES = 32;
    private static final Parameters FOR_FILES = pieces();
    private static final Parameters FOR_WORDS = PredefinedAeadParameters.AES256_GCM;

    private final LocalDate since;
    private final KeysetHandle files;
    private final KeysetHandle words;
    private final KeysetHandle names;
    private final StreamingAead fileCipher;
    private final Aead wordCipher;
    private final PrfSet nameMaker;

    static {
        try {
            StreamingAeadConfig.register();
            AeadConfig.register();
            PrfConfig.register();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private static Parameters pieces() {
        try {
            return AesGcmHkdfStreamingParameters.builder().setKeySizeBytes(KEY_BYTES).setDerivedAesGcmKeySizeBytes(KEY_BYTES).setHkdfHashType(HashType.SHA256).setCiphertextSegmentSizeBytes(PIECE).build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param since when the keys that are written with were made */
    private record Kept(String since, String files, String words, String names) {
    }

    private Keyring(LocalDate since, KeysetHandle files, KeysetHandle words, KeysetHandle names) throws GeneralSecurityException {
        this.since = since;
        this.files = files;
        this.words = words;
        this.names = names;
        fileCipher = files.getPrimitive(RegistryConfiguration.get(), StreamingAead.class);
        wordCipher = words.getPrimitive(RegistryConfiguration.get(), Aead.class);
        nameMaker = names.getPrimitive(RegistryConfiguration.get(), PrfSet.class);
    }

    public static Keyring make(LocalDate today) {
        try {
            return new Keyring(today, fresh(FOR_FILES), fresh(FOR_WORDS), fresh(PredefinedPrfParameters.HMAC_SHA256_PRF));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeysetHandle fresh(Parameters parameters) throws GeneralSecurityException {
        return KeysetHandle.generateNew(parameters);
    }

    /** @throws IOException in words, if the file cannot be read or is no key file */
    public static Keyring read(Path file) throws IOException {
        try {
            var kept = Json.read(Files.readString(file), Kept.class);
            return new Keyring(LocalDate.parse(kept.since()), keyset(kept.files()), keyset(kept.words()), keyset(kept.names()));
        } catch (GeneralSecurityException | RuntimeException e) {
            // The cause may hold parts of the file, and the file is the secret.
            throw new IOException("it is not a key file of Rapporteur, or damaged");
        }
    }

    private static KeysetHandle keyset(String json) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get());
    }

    /** Only its owner may read it; a crash leaves the file as it was or as it shall be. */
    public void write(Path file) throws IOException {
        var made = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(made);
        Files.createFile(made, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var channel = FileChannel.open(made, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(Json.write(new Kept(since.toString(), json(files), json(words), json(names))).getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        Files.move(made, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String json(KeysetHandle keyset) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get());
    }

    public LocalDate since() {
        return since;
    }

    /** With new keys for what is written from now on; what was written before stays readable. */
    public Keyring renewed(LocalDate today) {
        try {
            return new Keyring(today, renewed(files, FOR_FILES), renewed(words, FOR_WORDS), names);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeysetHandle renewed(KeysetHandle keyset, Parameters parameters) throws GeneralSecurityException {
        return KeysetHandle.newBuilder(keyset).addEntry(KeysetHandle.generateEntryFromParameters(parameters).withRandomId().makePrimary()).build();
    }

    /** What the database remembers of the keys: enough to recognise them, nothing to open anything with. */
    public Set<String> marks() {
        try {
            var marks = new TreeSet<String>();
            for (var i = 0; i < files.size(); i++) {
                marks.add("files " + Integer.toHexString(files.getAt(i).getId()));
            }
            for (var i = 0; i < words.size(); i++) {
                marks.add("words " + Integer.toHexString(words.getAt(i).getId()));
            }
            marks.add("names " + HexFormat.of().formatHex(nameMaker.computePrimary("mark".getBytes(StandardCharsets.UTF_8), MARK_BYTES)));
            return marks;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Under which the bytes with this SHA-256 are kept. */
    public String name(String sha256) {
        try {
            var name = HexFormat.of().formatHex(nameMaker.computePrimary(sha256.getBytes(StandardCharsets.UTF_8), NAME_BYTES));
            return name.substring(0, 2) + "/" + name.substring(2, 4) + "/" + name + ".sealed";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is written to it is encrypted; it is whole when it is closed. */
    public OutputStream sealing(OutputStream to) throws IOException {
        try {
            return fileCipher.newEncryptingStream(to, OF_AN_ORIGINAL);
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    /** Reading throws an {@link IOException} where a byte was changed, moved or cut off. */
    public InputStream opening(InputStream sealed) throws IOException {
        try {
            return fileCipher.newDecryptingStream(sealed, OF_AN_ORIGINAL);
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    /** @param place what the bytes belong to: they cannot be opened anywhere else */
    public byte[] seal(byte[] bytes, String place) {
        try {
            return wordCipher.encrypt(bytes, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws UncheckedIOException if the bytes were changed, or belong to another place */
    public byte[] open(byte[] sealed, String place) {
        try {
            return wordCipher.decrypt(sealed, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new UncheckedIOException(new IOException("What is sealed for \"" + place + "\" cannot be opened"));
        }
    }
}

package org.rapporteur.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Argon2id with the least that OWASP's password storage sheet asks for (19 MiB, two passes, one lane), written as
 * {@code $argon2id$v=19$m=…,t=…,p=…$salt$hash}, so that the parameters can be raised later. As many at once as there are
 * processors: a flood of sign-ins must not starve the people who work.
 */
@ApplicationScoped
class Passwords {

    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final String PARAMETERS = "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=" + LANES;
    private static final Base64.Encoder BASE64 = Base64.getEncoder().withoutPadding();

    private final SecureRandom random = new SecureRandom();
    private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
    private final String nobody = hash("nobody has this password");

    String hash(String password) {
        var salt = new byte[16];
        random.nextBytes(salt);
        return PARAMETERS + "$" + BASE64.encodeToString(salt) + "$" + BASE64.encodeToString(argon2(password, salt, MEMORY_KIB, PASSES, LANES));
    }

    /** Whether the hash was made with other parameters than those of now. */
    boolean outdated(String stored) {
        return !stored.startsWith(PARAMETERS + "$");
    }

    /** Takes as long for an unknown person ({@code stored} null) as for a known one. */
    boolean matches(String password, String stored) {
        var parts = (stored == null ? nobody : stored).split("\\$");
        var parameters = parts[3].split("[=,]");
        var expected = Base64.getDecoder().decode(parts[5]);
        var actual = argon2(password, Base64.getDecoder().decode(parts[4]),
                Integer.parseInt(parameters[1]), Integer.parseInt(parameters[3]), Integer.parseInt(parameters[5]));
        return MessageDigest.isEqual(expected, actual) && stored != null;
    }

    private byte[] argon2(String password, byte[] salt, int memoryKib, int passes, int lanes) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memoryKib).withIterations(passes).withParallelism(lanes).withSalt(salt).build());
        var hash = new byte[HASH_BYTES];
        turns.acquireUninterruptibly();
        try {
            generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        } finally {
            turns.release();
        }
        return hash;
    }
}

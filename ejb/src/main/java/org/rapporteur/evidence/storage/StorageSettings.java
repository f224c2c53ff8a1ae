package org.rapporteur.evidence.storage;

import static org.rapporteur.shared.Settings.given;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Period;
import java.util.Map;

/**
 * Where originals and keys are kept, as the environment names it.
 *
 * @param keyFile the file of the keys
 * @param keyAge  after which new keys are made for what is written from then on; null for never
 * @param s3      null where originals lie on disk
 */
public record StorageSettings(Path keyFile, Period keyAge, S3 s3) {

    /** A bucket and who may write to it. */
    public record S3(URI url, String region, String bucket, String key, String secret) {

        @Override
        public String toString() {
            return url + "/" + bucket;
        }
    }

    public static StorageSettings from(Map<String, String> environment, Path dataFolder) {
        var keyFile = given(environment, "RAPPORTEUR_KEY_FILE", null);
        return new StorageSettings(keyFile == null ? dataFolder.resolve("vault-key.json") : Path.of(keyFile), keyAge(environment), s3(environment));
    }

    private static Period keyAge(Map<String, String> environment) {
        var days = given(environment, "RAPPORTEUR_KEY_DAYS", null);
        if (days == null) {
            return null;
        }
        if (!days.matches("\\d{1,5}")) {
            throw new IllegalArgumentException("RAPPORTEUR_KEY_DAYS is a number of days, after which new keys are made");
        }
        return Period.ofDays(Integer.parseInt(days));
    }

    private static S3 s3(Map<String, String> environment) {
        var url = given(environment, "RAPPORTEUR_S3_URL", null);
        if (url == null) {
            return null;
        }
        if (!url.matches("https?://[^/].*")) {
            throw new IllegalArgumentException("RAPPORTEUR_S3_URL is written as https://s3.example.org");
        }
        return new S3(URI.create(url), given(environment, "RAPPORTEUR_S3_REGION", "us-east-1"), needed(environment, "RAPPORTEUR_S3_BUCKET"),
                needed(environment, "RAPPORTEUR_S3_KEY"), needed(environment, "RAPPORTEUR_S3_SECRET"));
    }

    private static String needed(Map<String, String> environment, String name) {
        var value = given(environment, name, null);
        if (value == null) {
            throw new IllegalArgumentException(name + " has to be given with RAPPORTEUR_S3_URL");
        }
        return value;
    }

    /** @throws IOException in words, where the bucket cannot be reached */
    public BlobStore store(Path folder) throws IOException {
        if (s3 == null) {
            return new DiskStore(folder);
        }
        var bucket = new S3Store(s3.url(), s3.region(), s3.bucket(), s3.key(), s3.secret());
        bucket.check();
        return bucket;
    }
}

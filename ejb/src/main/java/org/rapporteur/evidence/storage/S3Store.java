package org.rapporteur.evidence.storage;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** A bucket of any server that speaks S3. That its owner locks objects or keeps versions is his choice; nothing is ever written twice or deleted from here. */
public final class S3Store implements BlobStore {

    private static final int NOT_FOUND = 404;

    private final S3Client server;
    private final String bucket;

    public S3Store(URI url, String region, String bucket, String key, String secret) {
        this.bucket = bucket;
        this.server = S3Client.builder().endpointOverride(url).region(Region.of(region)).forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(key, secret)))
                .httpClient(UrlConnectionHttpClient.create())
                // Not every server knows the checksums of late; the vault hashes what it reads anyway.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED).responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .build();
    }

    /** @throws IOException in words, where the bucket cannot be reached */
    public void check() throws IOException {
        try {
            server.headBucket(request -> request.bucket(bucket));
        } catch (SdkException e) {
            throw failed(e);
        }
    }

    @Override
    public void put(String name, Path file) throws IOException {
        if (!exists(name)) {
            try {
                server.putObject(request -> request.bucket(bucket).key(name).contentType("application/octet-stream"), RequestBody.fromFile(file));
            } catch (SdkException e) {
                throw failed(e);
            }
        }
        Files.delete(file);
    }

    @Override
    public InputStream open(String name) throws IOException {
        try {
            return server.getObject(request -> request.bucket(bucket).key(name));
        } catch (NoSuchKeyException e) {
            throw new NoSuchFileException(name);
        } catch (SdkException e) {
            throw failed(e);
        }
    }

    @Override
    public boolean exists(String name) throws IOException {
        try {
            server.headObject(request -> request.bucket(bucket).key(name));
            return true;
        } catch (S3Exception e) {
            if (e.statusCode() == NOT_FOUND) {
                return false;
            }
            throw failed(e);
        } catch (SdkException e) {
            throw failed(e);
        }
    }

    private IOException failed(SdkException e) {
        return new IOException("The bucket " + bucket + " does not answer as it should: " + e.getMessage(), e);
    }

    @Override
    public String describe(String name) {
        return bucket + "/" + name;
    }
}

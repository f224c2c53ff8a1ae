package org.rapporteur.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;

import org.junit.jupiter.api.Test;

class KnownHostsTest {

    private static final URI OURS = URI.create("https://reports.example.org");
    private static final URI HERE = URI.create("http://localhost:8080");

    @Test
    void theConfiguredNameIsKnownWithAndWithoutItsPort() {
        assertThat(KnownHosts.isOurs("reports.example.org", OURS, false)).isTrue();
        assertThat(KnownHosts.isOurs("Reports.Example.org:443", OURS, false)).isTrue();
        assertThat(KnownHosts.isOurs("reports.example.org:8443", OURS, false)).isFalse();
    }

    @Test
    void anotherNameIsNot() {
        assertThat(KnownHosts.isOurs("evil.example", OURS, false)).isFalse();
        assertThat(KnownHosts.isOurs("reports.example.org@evil.example", OURS, false)).isFalse();
        assertThat(KnownHosts.isOurs(null, OURS, false)).isFalse();
    }

    @Test
    void thisMachineIsKnownWhereItIsTheAddressOrADemonstration() {
        assertThat(KnownHosts.isOurs("127.0.0.1:18080", HERE, false)).isTrue();
        assertThat(KnownHosts.isOurs("[::1]:8080", HERE, false)).isTrue();
        assertThat(KnownHosts.isOurs("localhost:8080", OURS, true)).isTrue();
        assertThat(KnownHosts.isOurs("localhost:8080", OURS, false)).isFalse();
    }
}

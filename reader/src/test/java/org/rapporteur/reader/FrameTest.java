package org.rapporteur.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class FrameTest {

    @Test
    void whatIsWrittenIsRead() throws Exception {
        var out = new ByteArrayOutputStream();
        Frame.of('P', "1", "", "정제유 \uD83D\uDEA2").write(new DataOutputStream(out));
        Frame.of('E', "1").write(new DataOutputStream(out));
        var in = new DataInputStream(new ByteArrayInputStream(out.toByteArray()));
        assertThat(Frame.read(in)).isEqualTo(Frame.of('P', "1", "", "정제유 \uD83D\uDEA2"));
        assertThat(Frame.read(in)).isEqualTo(Frame.of('E', "1"));
        assertThat(Frame.read(in)).isNull();
    }

    @Test
    void absurdLengthsAreRefused() {
        for (var bytes : new byte[][] {{0x7F, 0, 0, 0}, {-1, 0, 0, 0}, {0, 0, 0, 5, 'P', 0x7F, 0, 0, 0},
                {0, 0, 0, 9, 'P', 0, 0, 0, 1, 0x7F, 0, 0, 0}, {0, 0, 0, 9, 'P'}}) {
            assertThatThrownBy(() -> Frame.read(new DataInputStream(new ByteArrayInputStream(bytes)))).isInstanceOf(IOException.class);
        }
    }
}

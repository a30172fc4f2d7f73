package org.fuelstats.analytics.exports;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;

/** Archives as tar reads them; that a real tar does is part of the end-to-end test. */
class ExportArchiveTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final TarArchiveOutputStream archive = ExportArchive.to(out);

    @Test
    void aFileIsAHeaderAndItsContentInWholeBlocks() throws IOException {
        archive.putArchiveEntry(ExportArchive.file("a.csv", 3));
        archive.write("abc".getBytes(US_ASCII));
        archive.closeArchiveEntry();
        archive.finish();

        byte[] bytes = out.toByteArray();
        assertEquals(512 + 512 + 1024, bytes.length);
        assertEquals("a.csv\0", text(bytes, 0, 6));
        assertEquals("00000000003 ", text(bytes, 124, 12));
        assertEquals("ustar\u000000", text(bytes, 257, 8));
        assertEquals("abc\0", text(bytes, 512, 4));
    }

    @Test
    void aFileOf8GibibytesHasABinarySize() throws IOException {
        archive.putArchiveEntry(ExportArchive.file("large.csv", 1L << 33));

        byte[] size = Arrays.copyOfRange(out.toByteArray(), 124, 136);
        assertEquals((byte) 0x80, size[0]);
        assertEquals((byte) 2, size[7]);
    }

    @Test
    void aFileThatIsNotAsLongAsWasSaidIsRefused() throws IOException {
        archive.putArchiveEntry(ExportArchive.file("a.csv", 2));
        archive.write('a');

        assertThrows(IOException.class, archive::closeArchiveEntry);
        assertThrows(IOException.class, () -> archive.write(new byte[2]));
    }

    private static String text(byte[] bytes, int start, int length) {
        return new String(bytes, start, length, US_ASCII);
    }
}

package org.fuelstats.analytics.exports;

import java.io.OutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** The tar archive of all exports. The same content gives the same bytes, independent of the server's user and clock. */
final class ExportArchive {
    private ExportArchive() {}

    /** Sizes of 8 GiB and more are written as binary numbers, which GNU and BSD tar read. */
    static TarArchiveOutputStream to(OutputStream out) {
        TarArchiveOutputStream archive = new TarArchiveOutputStream(out);
        archive.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_STAR);
        return archive;
    }

    static TarArchiveEntry file(String name, long size) {
        TarArchiveEntry file = new TarArchiveEntry(name);
        file.setUserName("");
        file.setModTime(0);
        file.setSize(size);
        return file;
    }
}

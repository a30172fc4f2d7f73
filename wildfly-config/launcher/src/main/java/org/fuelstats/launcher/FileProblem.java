package org.fuelstats.launcher;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Tells people what was wrong with a file, and what they can do. */
final class FileProblem {
    private FileProblem() {}

    /** A sentence or two about the failure of a start. */
    static String sentence(IOException failure) {
        if (failure instanceof AccessDeniedException denied) {
            return "The start failed: the user " + System.getProperty("user.name") + " may not read or write "
                    + denied.getFile() + ". Start as the user who owns the file, or give this user the right.";
        }
        if (failure instanceof NoSuchFileException missing) {
            return "The start failed: there is no file " + missing.getFile()
                    + ". If it is part of the build, start once without --no-build.";
        }
        if (failure instanceof FileSystemException file && file.getReason() != null) {
            return "The start failed at the file " + file.getFile() + ": " + file.getReason() + ".";
        }
        return "The start failed at a file: " + failure.getMessage();
    }
}

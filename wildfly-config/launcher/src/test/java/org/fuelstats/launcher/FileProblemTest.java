package org.fuelstats.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class FileProblemTest {
    @Test
    void itIsSaidWhatIsWrongAndWhatToDo() {
        assertEquals(
                "The start failed: the user " + System.getProperty("user.name")
                        + " may not read or write /a/b. Start as the user who owns the file, or give this user the right.",
                FileProblem.sentence(new AccessDeniedException("/a/b")));
        assertEquals(
                "The start failed: there is no file /a/b. If it is part of the build, start once without --no-build.",
                FileProblem.sentence(new NoSuchFileException("/a/b")));
        assertEquals(
                "The start failed at the file /a/b: No space left on device.",
                FileProblem.sentence(new FileSystemException("/a/b", null, "No space left on device")));
        assertEquals("The start failed at a file: cut off", FileProblem.sentence(new IOException("cut off")));
    }
}

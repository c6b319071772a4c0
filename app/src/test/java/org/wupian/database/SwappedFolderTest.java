package org.wupian.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SwappedFolderTest {

    @TempDir Path home;

    @Test
    void aSetThatIsGivenUpIsRemovedAndTheOneInForceStays() throws IOException {
        SwappedFolder folder = new SwappedFolder(home.resolve("lake"));
        Path first = folder.begin();
        Files.writeString(first.resolve("fact"), "1");
        folder.putInForce(first);
        Path second = folder.begin();
        Files.writeString(second.resolve("fact"), "2");

        folder.giveUp(second);

        assertThat(second).doesNotExist();
        assertThat(home.resolve("lake/fact")).hasContent("1");
    }

    /// What fails after the swap must not take away what everybody reads by then.
    @Test
    void aSetInForceIsNotGivenUp() throws IOException {
        SwappedFolder folder = new SwappedFolder(home.resolve("lake"));
        Path set = folder.begin();
        Files.writeString(set.resolve("fact"), "1");
        folder.putInForce(set);

        folder.giveUp(set);

        assertThat(home.resolve("lake/fact")).hasContent("1");
    }
}

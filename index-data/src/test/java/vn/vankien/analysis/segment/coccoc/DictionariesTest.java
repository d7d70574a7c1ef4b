package vn.vankien.analysis.segment.coccoc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vankien.analysis.segment.SegmenterUnavailableException;

class DictionariesTest {

  private static final String DUMPS =
      "multiterm_trie.dump, syllable_trie.dump, nontone_pair_freq_map.dump";

  @TempDir private Path folder;

  @BeforeEach
  void writesSamples() throws IOException {
    SampleDictionaries.write(folder);
  }

  @Test
  void acceptsSevenSoundFiles() {
    assertThatCode(() -> Dictionaries.check(folder)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "alphabetic",
        "d_and_gi.txt",
        "i_and_y.txt",
        "numeric",
        "multiterm_trie.dump",
        "syllable_trie.dump",
        "nontone_pair_freq_map.dump"
      })
  void refusesAMissingAnEmptyAndAnotherKindOfFileByName(String name) throws Exception {
    Path file = folder.resolve(name);
    Files.write(file, new byte[0]);
    refuses(file);
    Files.delete(file);
    refuses(file);
    Files.createDirectory(file);
    refuses(file);
  }

  @ParameterizedTest
  @ValueSource(strings = DUMPS)
  void refusesADumpCutAnywhere(String names) throws IOException {
    for (String name : names.split(", ")) {
      Path file = folder.resolve(name);
      byte[] whole = Files.readAllBytes(file);
      for (int length = 0; length < whole.length; length++) {
        Files.write(file, Arrays.copyOf(whole, length));
        refuses(file);
      }
      Files.write(file, Arrays.copyOf(whole, whole.length + 1));
      refuses(file);
      Files.write(file, whole);
    }
  }

  @ParameterizedTest
  @CsvSource({
    // the number of letters, a letter, the number of nodes, the first child of a node, its parent
    "multiterm_trie.dump, 3",
    "multiterm_trie.dump, 7",
    "syllable_trie.dump, 13",
    "syllable_trie.dump, 21",
    "syllable_trie.dump, 25",
    // the number of rows, the mark of a row, its slots, how many are filled, a bit
    "nontone_pair_freq_map.dump, 1",
    "nontone_pair_freq_map.dump, 16",
    "nontone_pair_freq_map.dump, 22",
    "nontone_pair_freq_map.dump, 27",
    "nontone_pair_freq_map.dump, 31"
  })
  void refusesADumpWithAFigureThatLeavesIt(String name, int at) throws IOException {
    Path file = folder.resolve(name);
    byte[] bytes = Files.readAllBytes(file);
    bytes[at] ^= 0x40;
    Files.write(file, bytes);
    refuses(file);
  }

  @Test
  void readsAnyBytesWithoutHarm() throws IOException {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (String name : DUMPS.split(", ")) {
      Path file = folder.resolve(name);
      for (int i = 0; i < 200; i++) {
        byte[] bytes = new byte[1 + random.nextInt(200)];
        random.nextBytes(bytes);
        Files.write(file, bytes);
        assertThatThrownBy(() -> Dictionaries.check(folder))
            .as("seed %d", seed)
            .isInstanceOf(SegmenterUnavailableException.class);
      }
      SampleDictionaries.write(folder);
    }
  }

  @Test
  void otherDictionariesHaveAnotherChecksum() throws Exception {
    long before = Dictionaries.check(folder);
    Files.writeString(folder.resolve("numeric"), "b\n");

    assertThat(Dictionaries.check(folder)).isNotEqualTo(before);
  }

  private void refuses(Path file) {
    assertThatThrownBy(() -> Dictionaries.check(folder))
        .isInstanceOf(SegmenterUnavailableException.class)
        .hasMessageContaining(file.toString());
  }
}

package org.wupian.lake;

import java.time.Instant;
import java.util.List;

/// What an export holds (导出清单): kept as `manifest.json` beside the files it names.
///
/// @param exportedAt the moment the export began; all facts are as they were then
/// @param version of wupian
/// @param mark what is to be known of the data, for example that they are invented; else empty
public record LakeManifest(Instant exportedAt, String version, String mark, List<Fact> facts) {

    public LakeManifest {
        facts = List.copyOf(facts);
    }

    /// A view and its file.
    ///
    /// @param sha256 of the file, in hexadecimal
    public record Fact(
            String fact, String file, long rows, long bytes, String sha256, List<Column> columns) {

        public Fact {
            columns = List.copyOf(columns);
        }
    }

    /// @param type as the columnar engine names it
    public record Column(String name, String type) {}

    long rows() {
        return facts.stream().mapToLong(Fact::rows).sum();
    }
}

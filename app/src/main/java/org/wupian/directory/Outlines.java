package org.wupian.directory;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wupian.kernel.Pack;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Outlines of the city's counties for maps inside the product (县区轮廓), from the pack's
/// `counties.geojson`; joined with the units by their names.
@Component
public class Outlines {

    /// Where the outlines are served.
    public static final String PATH = "/organisations/outlines.json";

    private static final String FILE = "counties.geojson";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Organisations organisations;
    private final @Nullable String file;
    private volatile @Nullable Joined joined;

    Outlines(Pack pack, Organisations organisations) {
        this.organisations = organisations;
        this.file = pack.text(FILE).orElse(null);
    }

    /// @param units codes of the units that have an outline
    private record Joined(String json, Set<String> units) {}

    /// Codes of the units that have an outline; none when the pack has no outlines.
    public Set<String> units() {
        return join().map(Joined::units).orElse(Set.of());
    }

    /// As GeoJSON; the name of each feature is the unit's code.
    public Optional<String> json() {
        return join().map(Joined::json);
    }

    /// The units change with the pack only, but are there later than this.
    private Optional<Joined> join() {
        String written = file;
        if (written == null) {
            return Optional.empty();
        }
        Joined known = joined;
        if (known == null) {
            known = join(JSON.readTree(written));
            joined = known.units().isEmpty() ? null : known;
        }
        return Optional.of(known);
    }

    private Joined join(JsonNode outlines) {
        Set<String> units = new LinkedHashSet<>();
        for (JsonNode feature : outlines.path("features")) {
            String name = feature.path("properties").path("name").asString("");
            if (feature.path("properties") instanceof ObjectNode properties
                    && organisations.resolve(name) instanceof Resolution.Unit(Organisation unit)) {
                properties.put("name", unit.code());
                units.add(unit.code());
            }
        }
        return new Joined(JSON.writeValueAsString(outlines), Set.copyOf(units));
    }
}

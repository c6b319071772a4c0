package org.wupian.financing;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wupian.kernel.Pack;

/// What the pack says products may be (产品目录): types, guarantee modes, collateral types.
@Component
public class ProductKinds {

    /// One of a list, with its code.
    public record Kind(String code, String name) {}

    private final List<Kind> types;
    private final List<Kind> guarantees;
    private final List<Kind> collateral;

    ProductKinds(Pack pack) {
        types = kinds(pack, "product-types.csv");
        guarantees = kinds(pack, "guarantee-modes.csv");
        collateral = kinds(pack, "collateral-types.csv");
    }

    private static List<Kind> kinds(Pack pack, String file) {
        return pack.rows(file).stream()
                .map(it -> new Kind(it.text("code"), it.text("name")))
                .toList();
    }

    public List<Kind> types() {
        return types;
    }

    public List<Kind> guarantees() {
        return guarantees;
    }

    public List<Kind> collateral() {
        return collateral;
    }

    /// The one with this code or name.
    public static Optional<Kind> find(List<Kind> among, String written) {
        return among.stream()
                .filter(it -> it.code().equals(written) || it.name().equals(written))
                .findFirst();
    }

    /// The name of a code; the code itself when the pack no longer has it.
    public static String name(List<Kind> among, String code) {
        return find(among, code).map(Kind::name).orElse(code);
    }
}

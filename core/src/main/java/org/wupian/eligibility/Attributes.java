package org.wupian.eligibility;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The attributes that rules may name (条件项目录), in a fixed order.
public final class Attributes {

    private final List<Attribute> all;
    private final Map<String, Integer> places = new HashMap<>();

    public Attributes(List<Attribute> all) {
        this.all = List.copyOf(all);
        for (Attribute it : this.all) {
            if (places.put(it.name(), places.size()) != null) {
                throw new IllegalArgumentException("declared twice: " + it.name());
            }
        }
    }

    public List<Attribute> all() {
        return all;
    }

    public Optional<Attribute> named(String name) {
        Integer place = places.get(name);
        return place == null ? Optional.empty() : Optional.of(all.get(place));
    }

    /// @throws IllegalArgumentException when it is not declared here
    int place(Attribute attribute) {
        Integer place = places.get(attribute.name());
        if (place == null || !all.get(place).equals(attribute)) {
            throw new IllegalArgumentException("not declared: " + attribute);
        }
        return place;
    }
}

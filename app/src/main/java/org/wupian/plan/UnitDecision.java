package org.wupian.plan;

import java.util.List;
import org.wupian.directory.Organisation;

/// Whom a written name stands for (单位对应).
public sealed interface UnitDecision {

    String name();

    /// One organisation.
    ///
    /// @param byPerson somebody chose it; else the directory knows the name
    record Unit(String name, Organisation organisation, boolean byPerson) implements UnitDecision {}

    /// Each member of a class.
    record Several(
            String name,
            String code,
            String className,
            List<Organisation> members,
            boolean byPerson)
            implements UnitDecision {}

    /// Nobody in this city: a superior department, for example. Nothing follows from the name.
    record Nobody(String name) implements UnitDecision {}

    /// Nobody decided yet.
    ///
    /// @param suggestions the likeliest, best first
    record Open(String name, List<Organisation> suggestions) implements UnitDecision {}
}

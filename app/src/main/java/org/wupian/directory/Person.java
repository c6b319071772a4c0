package org.wupian.directory;

/// Somebody who works with the product for an organisation (经办人、负责人).
///
/// @param leader answers for the unit and is reminded when its clerk is late
public record Person(String account, String name, String organisation, boolean leader) {}

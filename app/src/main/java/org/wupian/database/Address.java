package org.wupian.database;

import org.jspecify.annotations.Nullable;

/// Where the database is and as whom wupian signs in (数据库地址).
///
/// @param owner migrates
/// @param ownerRole the role the owner's connections take on, when the owner itself may do more
///   than own tables; null for the owner itself
/// @param app what the product works as; policies apply to it
record Address(String url, Login owner, @Nullable String ownerRole, Login app) {}

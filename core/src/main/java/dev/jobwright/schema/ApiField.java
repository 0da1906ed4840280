package dev.jobwright.schema;

/**
 * One field of an {@link ApiType}.
 *
 * @param name the name as written in a manifest
 * @param type the kind of value it holds
 * @param required whether the API lists the field as required
 */
public record ApiField(String name, FieldType type, boolean required) {}

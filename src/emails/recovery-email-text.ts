/**
 * The text part, written by hand: what a converter makes of nested tables nobody wants to read. Section tags stand on
 * lines of their own, which mustache removes together with the tag.
 */
export const RECOVERY_EMAIL_TEXT = `{{store_name}}

{{heading}}

{{#body}}
{{#lines}}
{{text}}
{{/lines}}

{{/body}}
{{#items}}
* {{title}}
{{#variant_title}}
  {{variant_title}}
{{/variant_title}}
  {{quantity}} × {{unit_price}}{{#instead_of}} ({{instead_of}}){{/instead_of}} = {{line_price}}

{{/items}}
{{#more}}
  {{more}}

{{/more}}
{{subtotal_label}}: {{subtotal}}

{{#promotion}}
{{promotion_label}}: {{code}}
{{#description}}
{{description}}
{{/description}}
{{#ends}}
{{ends}}
{{/ends}}

{{/promotion}}
{{button}}:
{{recovery_url}}

----------------------------------------

{{#footer}}
{{#lines}}
{{text}}
{{/lines}}

{{/footer}}
{{why}}
{{#replies_not_read}}
{{replies_not_read}}
{{/replies_not_read}}

{{unsubscribe_label}}:
{{unsubscribe_url}}

{{store_name}}
{{#postal_address}}
{{text}}
{{/postal_address}}
`;

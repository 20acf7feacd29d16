/** With all that was deleted left out, as Medusa's modules do it. */
const ITEMS = `
  SELECT json_agg(json_build_object(
    'product_id', item.product_id, 'variant_id', item.variant_id, 'title', item.title,
    'product_title', item.product_title, 'variant_title', item.variant_title, 'quantity', item.quantity,
    'unit_price', item.unit_price, 'is_custom_price', item.is_custom_price,
    'compare_at_unit_price', item.compare_at_unit_price, 'is_tax_inclusive', item.is_tax_inclusive,
    'thumbnail', item.thumbnail, 'metadata', item.metadata, 'created_at', item.created_at))
  FROM cart_line_item AS item WHERE item.cart_id = cart.id AND item.deleted_at IS NULL`;

const COUNTRIES = `
  SELECT json_agg(json_build_object('iso_2', country.iso_2))
  FROM region JOIN region_country AS country ON country.region_id = region.id AND country.deleted_at IS NULL
  WHERE region.id = cart.region_id AND region.deleted_at IS NULL`;

const PAYMENT_SESSIONS = `
  SELECT json_agg(json_build_object(
    'data', session.data, 'status', session.status, 'updated_at', session.updated_at,
    'payment', CASE WHEN payment.id IS NOT NULL THEN json_build_object('canceled_at', payment.canceled_at) END))
  FROM cart_payment_collection AS link
  JOIN payment_session AS session
    ON session.payment_collection_id = link.payment_collection_id AND session.deleted_at IS NULL
  LEFT JOIN payment ON payment.payment_session_id = session.id AND payment.deleted_at IS NULL
  WHERE link.cart_id = cart.id AND link.deleted_at IS NULL`;

const addressOf = (alias: string) =>
  `CASE WHEN ${alias}.id IS NOT NULL
     THEN json_build_object('country_code', ${alias}.country_code, 'first_name', ${alias}.first_name) END`;

/** Carts by `:cart_ids`, each in the shape that `query.graph` gives them. */
export const SELECT_CARTS = `
  SELECT cart.id, cart.email, cart.customer_id, cart.sales_channel_id, cart.region_id, cart.currency_code, cart.locale,
    cart.completed_at, ${addressOf("shipping")} AS shipping_address, ${addressOf("billing")} AS billing_address,
    json_build_object('countries', (${COUNTRIES})) AS region, (${ITEMS}) AS items,
    json_build_object('payment_sessions', (${PAYMENT_SESSIONS})) AS payment_collection
  FROM cart
  LEFT JOIN cart_address AS shipping ON shipping.id = cart.shipping_address_id AND shipping.deleted_at IS NULL
  LEFT JOIN cart_address AS billing ON billing.id = cart.billing_address_id AND billing.deleted_at IS NULL
  WHERE cart.id = ANY(:cart_ids) AND cart.deleted_at IS NULL`;

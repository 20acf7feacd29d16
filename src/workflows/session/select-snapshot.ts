/** A cart as its session follows it, as JSON: nothing else of it is read, such as its lines. */
export const SELECT_SNAPSHOT = `
  json_build_object(
    'cart_id', cart.id, 'email', cart.email, 'customer_id', cart.customer_id, 'sales_channel_id', cart.sales_channel_id,
    'region_id', cart.region_id, 'currency_code', cart.currency_code, 'locale', cart.locale,
    'completed', cart.completed_at IS NOT NULL,
    'has_items', EXISTS (
      SELECT FROM cart_line_item AS item WHERE item.cart_id = cart.id AND item.quantity > 0 AND item.deleted_at IS NULL),
    'test_payment', EXISTS (
      SELECT FROM cart_payment_collection AS link
      JOIN payment_session AS payment
        ON payment.payment_collection_id = link.payment_collection_id AND payment.deleted_at IS NULL
      WHERE link.cart_id = cart.id AND link.deleted_at IS NULL AND payment.data -> 'livemode' = 'false'::jsonb))`;

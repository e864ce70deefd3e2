<?php
/**
 * Asks the service.
 *
 * @package Newslint
 */

defined( 'ABSPATH' ) || exit;

/**
 * Sends articles to `newslint serve`; whatever is not a verdict is `incomplete`.
 */
class Newslint_Client {

	const TIMEOUT = 15;

	/**
	 * The settings.
	 *
	 * @var Newslint_Settings
	 */
	private $settings;

	/**
	 * Answers of this request, by what was asked: a post is saved through several filters.
	 *
	 * @var Newslint_Opinion[]
	 */
	private $known = array();

	/**
	 * Keeps the settings.
	 *
	 * @param Newslint_Settings $settings The settings.
	 */
	public function __construct( $settings ) {
		$this->settings = $settings;
	}

	/**
	 * Asks about an article.
	 *
	 * @param array $article With title, content, excerpt, date and author (a user's number).
	 * @return Newslint_Opinion
	 */
	public function ask( $article ) {
		$order = $this->order( $article );
		$asked = wp_json_encode( $order );
		// A word of override holds for words: a draft's date moves by itself, and its author may change.
		$digest = hash( 'sha256', wp_json_encode( array( $order['content'], $order['profile'] ) ) );
		if ( ! isset( $this->known[ $asked ] ) ) {
			$this->known[ $asked ] = $this->answer( $order, $digest );
		}
		return $this->known[ $asked ];
	}

	/**
	 * Gives the request's body.
	 *
	 * @param array $article The article.
	 */
	private function order( $article ) {
		$author = get_userdata( (int) $article['author'] );
		$meta   = array_filter(
			array(
				'published' => substr( (string) $article['date'], 0, 10 ),
				'author'    => $author ? $author->display_name : '',
				'origin'    => $this->settings->origin(),
			)
		);
		/**
		 * Lets a site add metadata that newslint's rules ask for, such as `sponsored`.
		 *
		 * @param array $meta    Names and values, all text.
		 * @param array $article The article.
		 */
		$meta  = (array) apply_filters( 'newslint_meta', $meta, $article );
		$value = array();
		foreach ( array( 'title', 'excerpt', 'content' ) as $field ) {
			$value[ $field ] = array( 'raw' => $this->saved( "post_$field", $article[ $field ] ) );
		}
		return array(
			'content' => $value,
			'format'  => 'json',
			'view'    => 'wordpress',
			'name'    => 'article.json',
			'meta'    => (object) array_map( 'strval', $meta ),
			'profile' => '' === $this->settings->profile() ? null : $this->settings->profile(),
			'lang'    => 0 === strpos( get_user_locale(), 'id' ) ? 'id' : 'en',
		);
	}

	/**
	 * Gives a field as WordPress will save it: what is asked about in an editor is what is published.
	 *
	 * @param string $field The field of a post.
	 * @param string $value Its value.
	 */
	private function saved( $field, $value ) {
		return str_replace( "\r\n", "\n", wp_unslash( sanitize_post_field( $field, wp_slash( $value ), 0, 'db' ) ) );
	}

	/**
	 * Tells the service that a finding is wrong; it keeps that, if it was started with a file for it.
	 *
	 * @param array $remark With rule, text and sentence.
	 * @return string What went wrong, or nothing.
	 */
	public function remark( $remark ) {
		$response = $this->send( '/v1/feedback', $remark );
		if ( is_wp_error( $response ) ) {
			return $response->get_error_message();
		}
		return 204 === wp_remote_retrieve_response_code( $response ) ? '' : $this->detail( $response );
	}

	/**
	 * Sends a request and reads the answer.
	 *
	 * @param array  $order  The request's body.
	 * @param string $digest Stands for it.
	 */
	private function answer( $order, $digest ) {
		$response = $this->send( '/v1/check', $order );
		if ( is_wp_error( $response ) ) {
			return new Newslint_Opinion( 'incomplete', array(), $response->get_error_message(), $digest );
		}
		$answer = json_decode( wp_remote_retrieve_body( $response ), true );
		if ( 200 !== wp_remote_retrieve_response_code( $response ) || ! isset( $answer['verdict'], $answer['reports']['json']['findings'] ) ) {
			return new Newslint_Opinion( 'incomplete', array(), $this->detail( $response ), $digest );
		}
		$report  = $answer['reports']['json'];
		$known   = in_array( $answer['verdict'], array( 'pass', 'review', 'block' ), true );
		$failed  = implode( '; ', array_column( $report['failures'], 'message' ) );
		$opinion = new Newslint_Opinion( $known ? $answer['verdict'] : 'incomplete', $report['findings'], $failed, $digest );

		$opinion->takes_feedback = ! empty( $answer['feedback'] );
		return $opinion;
	}

	/**
	 * Sends a body to the service.
	 *
	 * @param string $path The path.
	 * @param array  $body The body.
	 * @return array|WP_Error
	 */
	private function send( $path, $body ) {
		$headers = array( 'Content-Type' => 'application/json' );
		if ( '' !== $this->settings->token() ) {
			$headers['Authorization'] = 'Bearer ' . $this->settings->token();
		}
		return wp_remote_post(
			$this->settings->service() . $path,
			array(
				'headers'     => $headers,
				'body'        => wp_json_encode( $body ),
				'timeout'     => self::TIMEOUT,
				'redirection' => 0,
			)
		);
	}

	/**
	 * Gives what the service says is wrong.
	 *
	 * @param array $response The response.
	 */
	private function detail( $response ) {
		$answer = json_decode( wp_remote_retrieve_body( $response ), true );
		return isset( $answer['detail'] ) ? $answer['detail'] : wp_remote_retrieve_response_message( $response );
	}
}
